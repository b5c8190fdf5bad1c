--liquibase formatted sql

--changeset draft:1
ALTER TABLE household_draft RENAME TO draft;

--changeset draft:2
ALTER TABLE draft CHANGE household_id subject_id BIGINT;

--changeset draft:3
ALTER TABLE draft MODIFY kind VARCHAR(64) NOT NULL;
