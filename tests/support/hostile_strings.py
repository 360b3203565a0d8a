#!/ usr / bin / env python3
"""Writes hostile_strings.json beside itself: 500 texts that programs mistake for something else. None is empty, blank or
holds U+0000, which no evaluation file may. The same every time."""
import json
import pathlib

sql = ["'", "''", "'''", '"', '""', "\\", "\\\\", "\\'", "';", "'; DROP TABLE model_feedback; --",
       "\"; DROP TABLE model_feedback; --", "'); DELETE FROM model_feedback; --", "' OR '1'='1", "' OR 1=1 --", "1 OR 1=1",
       "' UNION SELECT NULL --", "x' AND pg_sleep(9) --", "$$; SELECT 1; $$", "$tag$ x $tag$", "E'\\x41'", "U&'\\0041'", "/* x */",
       "-- x", "#", ";", ";;", "`x`", "[x]", "model_feedback", "public.model_feedback", "\"public\".\"model_feedback\"", "NULL",
       "null", "DEFAULT", "true", "CURRENT_USER", "now()", "%", "_", "%%", "a%b_c", "LIKE '%'", "x::regclass", "1e999", "NaN",
       "Infinity", "-0", "0x41", "SELECT", "COPY model_feedback TO PROGRAM 'true'", "SET ROLE postgres", "COMMIT", "ROLLBACK; SELECT 1",
       "\\gexec", "\\! true", "pg_catalog", "pg_temp", "information_schema", "$user", "search_path", "sqlite_master",
       "main.model_feedback", "ATTACH DATABASE 'x' AS y", "PRAGMA journal_mode", "load_extension('x')"]
places = ["%s", "%d", "%n", "%1", "%2", "%L1", "%10", "%1$s", "%(name)s", "%%s", "{}", "{0}", "{name}", "{{}}", "${HOME}", "$HOME",
          "$1", "$2", "$0", ":1", ":name", "?", "??", "@x", "{schema}", "{scope}", "{table}", "{name!r}", "#{x}", "<%= x %>",
          "{{7*7}}", "$(true)", "`true`", "&&", "||", "a|b", "a>b", "a<b", "!x", "~", "*", "a b", "--help", "-x", "--store=x",
          "@file", "%PATH%", "%n%n%n%n"]
arrays = ["{a,b}", "{\"a\",\"b\"}", "{NULL}", "{,}", "{\"", "}", "{", "{{a},{b}}", "{\\}", "{\\\"}", "a,b", ",", ",,", "\"a\",\"b\"",
          "(1,2)", "[1,2]", "[]", "{\"a\":1}", "\"", "\\N", "\\.", "\\.\n", "a\\.b", "\\\\.", "\\t", "\\x00", "\\0", "a\tb", "\ta",
          "a\t", "a\nb", "\na", "a\n", "a\r", "a\r\nb", "\r\na", "a\n\nb", "\"a\nb\"", "a\"b", "\"a", "a\"", "a\"\"b", "a;b", "a|b|c",
          "\\b\\f\\n\\r\\t\\v", "\\u0041", "\\U0001F600"]
markup = ["<b>bold</b>", "<img src=x>", "<img src=\"file:///etc/hostname\">", "<img src='http://127.0.0.1/x.png'>", "<a href=\"x\">y</a>",
          "<script>alert(1)</script>", "</p>", "<br>", "<", ">", "<>", "&", "&amp;", "&lt;", "&lt;b&gt;", "&#60;", "&nbsp;", "&x", "<!-- x -->",
          "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x>", "<table><tr><td>x</td></tr></table>", "<svg onload=alert(1)>",
          "\"><img src=x>", "'><img src=x>", "javascript:alert(1)", "<style>*{color:red}</style>", "<h1>x</h1>", "<p align=right>x</p>",
          "a\n<b>x</b>", "# heading", "* item", "[x](http://127.0.0.1)", "![x](x.png)", "| a | b |", "``` x ```", "**bold**", "_under_",
          "&file", "a && b", "&&x", "x\\<b>", "<b", "b>", "</", "<a href='loopscope:page/devices'>x</a>"]
formulas = ["=1+1", "=cmd|' /C calc'!A0", "=cmd|", "+1", "+cmd|x", "-1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://127.0.0.1\";\"x\")",
            "\t=1+1", "\r=1+1", "\n=1+1", "=", "+", "-", "@", " =1+1", "'=1+1", "\"=1+1\"", "=IMPORTXML(\"x\",\"y\")", "%0A=1", "1,5",
            "1.5", "1E5", "0001", "2026-01-31", "1/2", "TRUE", "#REF!", "#N/A"]
paths = ["/", "//", "/etc/passwd", "../../etc/passwd", "..", ".", "./x", "~/x", "C:\\x", "\\\\host\\share", "file:///x", "x/y", "x\\y",
         "CON", "NUL", "x.db", "x.csv.gz", "-", "/dev/null", "/dev/zero", "/proc/self/environ", "x:y", "sqlite:x", "memory:",
         "postgresql://a:b@c/d", "host=x password=y", "service=x", "https://127.0.0.1/?a=b&c=d#e", "mailto:x", "qrc:/x", ":/x", "x?y", "x*y",
         ".hidden", "x ", " x", " x ", "x.", "x..", "aux.txt"]
unicode = ["\u00e9", "e\u0301", "\u00c5", "A\u030a", "\u212b", "\ufb01", "\u0130", "\u0131", "\u00df", "\u1e9e", "\u03c2", "\u01c5",
           "\u202eabc", "abc\u202e", "\u202dabc\u202c", "\u2066abc\u2069", "\u200fabc", "\u05d0\u05d1\u05d2", "\u0627\u0644\u0639",
           "a\u05d0b\u05d11", "\u061cx", "a\u200bb", "a\u200db", "a\u2060b", "\u200b", "\ufeffx", "x\ufeff", "a\u00a0b", "a\u2028b", "a\u2029b",
           "a\u0085b", "\u3000x", "\u180ex", "\u00adx", "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea",
           "\u270a\U0001f3fd", "\u2764\ufe0f", "\U0001d54f", "\U00020000", "\U0010ffff", "\U0010fffd", "\ud7ff", "\ue000", "\uffff", "\ufffe",
           "\ufffd", "\ufdd0", "\U0001ffff", "z" + "\u0351\u0324\u0342" * 20, "a" + "\u0301" * 200, "\u0e01\u0e33\u0e49", "\u0928\u093f",
           "\u1100\u1161\u11a8", "\uac01", "\u4e2d\u6587", "\u65e5\u672c\u8a9e", "\uff07", "\u2019", "\u02bc", "\u201cx\u201d", "\uff1cb\uff1e", "\uff1d1",
           "\u2212" + "1", "\uff0f", "\u2215", "\u0430dmin", "\u2024\u2024/", "\U000e0041x", "\u115fx", "\u3164x", "\u2800x", "\u0378", "\U0003fffe"]
controls = [f"a{chr(code)}b" for code in [*range(1, 32), 127, *range(0x80, 0xa0)] if chr(code) not in "\t\n\r\x85"]
controls += ["\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1bc", "\x07", "\x08\x08x", "x\x7f", "\x1a", "\x04", "a\x0bb\x0cc"]
long = ["x" * 64, "x" * 63, "x" * 255, "x" * 256, "x" * 2704, "x" * 2705, "x" * 8191, "x" * 8192, "x" * 8193, "x" * 65536, "\u00e9" * 3000,
        "\U0001f600" * 5000, "'" * 1000, "\"" * 1000, "\\" * 1000, "<b>" * 1000, "%s" * 1000, "{" * 1000, "&" * 1000, "a " * 2000, "\n" * 500 + "x",
        "=" * 1000, ("ab" * 2000) + "'", "<img src=x>" + "y" * 5000]

texts = list(dict.fromkeys(sql + places + arrays + markup + formulas + paths + unicode + controls + long))
wraps = [("'{}", 2), ("{}'", 3), ("\"{}\"", 5), ("<i>{}</i>", 7), ("{}\\", 11), (" {} ", 13), ("={}", 17)]
for wrap, step in wraps:  # what hides behind something else
    for text in (sql + places + markup + unicode)[::step]:
        if len(texts) < 500:
            texts = list(dict.fromkeys(texts + [wrap.replace("{}", text)]))
assert len(texts) == 500, len(texts)
assert all(text.strip(" \t\r\n") and "\0" not in text for text in texts)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(text) for text in texts) + "\n]\n", encoding="ascii")
