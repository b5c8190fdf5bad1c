--liquibase formatted sql

--changeset job:1
CREATE TABLE job (
    id           BIGINT       PRIMARY KEY,
    kind         VARCHAR(24)  NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    as_of        DATE         NOT NULL,
    total        BIGINT       NOT NULL,
    done         BIGINT       NOT NULL,
    changed      BIGINT       NOT NULL,
    failed       BIGINT       NOT NULL,
    reached      BIGINT       NOT NULL,
    started_by   BIGINT       NOT NULL,
    starter_name VARCHAR(64)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    started_at   DATETIME(6),
    finished_at  DATETIME(6),
    message      VARCHAR(500) NOT NULL,
    open_kind    VARCHAR(24),
    version      INT          NOT NULL,
    CONSTRAINT job_once UNIQUE (open_kind)
);

--changeset job:2
CREATE TABLE job_failure (
    job_id BIGINT       NOT NULL,
    item   VARCHAR(64)  NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (job_id, item),
    CONSTRAINT job_failure_job FOREIGN KEY (job_id) REFERENCES job (id)
);
