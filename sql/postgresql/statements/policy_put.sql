-- query: policy_put
-- title: Stores the policy
-- params: policy text, changed_at timestamp

INSERT INTO feedback_policy (id, policy, changed_at) VALUES (1, $1, 'epoch'::timestamptz + $2 * interval '1 microsecond')
ON CONFLICT (id) DO UPDATE SET policy = excluded.policy, changed_at = excluded.changed_at
