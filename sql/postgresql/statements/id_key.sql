-- query: id_key
-- title: No id twice

ALTER TABLE model_feedback ADD PRIMARY KEY (id)
