-- query: policy_get
-- title: The stored policy

SELECT policy FROM feedback_policy WHERE id = 1
