#!/usr/bin/env bash
# make_certificates.sh FOLDER: the certificates of the TLS tests: two authorities, one server in all its conditions, a client.
set -euo pipefail
cd "$1"

cat >authority.cnf <<'CONFIG'
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = ours
[ours]
database = index.txt
serial = serial
new_certs_dir = .
certificate = authority.crt
private_key = authority.key
default_md = sha256
default_days = 30
default_crl_days = 30
copy_extensions = copy
unique_subject = no
policy = any
[any]
commonName = optional
organizationName = optional
CONFIG
touch index.txt
echo 01 >serial
newKey=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config authority.cnf)

for name in authority stranger; do
    openssl req -x509 "${newKey[@]}" -keyout $name.key -out $name.crt -subj "/CN=$name" -extensions authority -days 30
done

# leaf NAME SUBJECT ALTERNATIVE-NAME [DATES…]: signed by the authority.
leaf()
{
    local name=$1 subject=$2 alternative=$3
    shift 3
    openssl req -new "${newKey[@]}" -keyout "$name.key" -out "$name.csr" -subj "$subject" \
        ${alternative:+-addext "subjectAltName=$alternative"}
    openssl ca -batch -notext -config authority.cnf -in "$name.csr" -out "$name.crt" "$@"
}
leaf good /CN=db.loopscope.test DNS:db.loopscope.test
leaf expired /CN=db.loopscope.test DNS:db.loopscope.test -startdate 20200101000000Z -enddate 20210101000000Z
leaf early /CN=db.loopscope.test DNS:db.loopscope.test -startdate 20990101000000Z -enddate 20991231000000Z
leaf other_name /CN=www.loopscope.test DNS:www.loopscope.test
leaf only_alternative /O=Loopscope DNS:db.loopscope.test
leaf address /O=Loopscope IP:127.0.0.1
leaf revoked /CN=db.loopscope.test DNS:db.loopscope.test
leaf client /CN=machine ""
openssl req -x509 "${newKey[@]}" -keyout self.key -out self.crt -subj /CN=db.loopscope.test \
    -addext subjectAltName=DNS:db.loopscope.test -days 30
openssl ca -config authority.cnf -revoke revoked.crt
openssl ca -config authority.cnf -gencrl -out revoked.crl
chmod 600 ./*.key
