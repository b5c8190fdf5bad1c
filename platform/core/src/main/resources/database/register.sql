--liquibase formatted sql

--changeset register:1
ALTER TABLE household_current
    ADD COLUMN outcome       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    ADD COLUMN category      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin,
    ADD COLUMN monitored     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    ADD COLUMN per_capita    BIGINT,
    ADD COLUMN assumed       BOOLEAN,
    ADD COLUMN result_seq    INT,
    ADD COLUMN determined_at DATETIME(6);

--changeset register:2
UPDATE household_current c SET
    outcome       = (SELECT d.outcome FROM determination_current d WHERE d.household_id = c.household_id),
    category      = (SELECT d.category FROM determination_current d WHERE d.household_id = c.household_id),
    monitored     = (SELECT d.monitored FROM determination_current d WHERE d.household_id = c.household_id),
    per_capita    = (SELECT d.per_capita FROM determination_current d WHERE d.household_id = c.household_id),
    assumed       = (SELECT d.assumed FROM determination_current d WHERE d.household_id = c.household_id),
    result_seq    = (SELECT d.seq FROM determination_current d WHERE d.household_id = c.household_id),
    determined_at = (SELECT d.determined_at FROM determination_current d WHERE d.household_id = c.household_id);

--changeset register:3
CREATE INDEX household_current_list ON household_current (township, number, village, category, outcome, monitored,
    residence, people, per_capita, valid_from, result_seq, determined_at);
