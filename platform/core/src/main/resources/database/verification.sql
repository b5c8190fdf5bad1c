--liquibase formatted sql

--changeset verification:1
CREATE TABLE verification_request (
    id             BIGINT       PRIMARY KEY,
    case_id        BIGINT       NOT NULL,
    open_case      BIGINT,
    state          VARCHAR(16)  NOT NULL,
    period_from    DATE         NOT NULL,
    period_to      DATE         NOT NULL,
    members        TEXT         NOT NULL,
    requested_at   DATETIME(6)  NOT NULL,
    requested_by   BIGINT       NOT NULL,
    requester_name VARCHAR(64)  NOT NULL,
    sent_at        DATETIME(6),
    answered_at    DATETIME(6),
    channel        VARCHAR(16),
    receipt        VARCHAR(64),
    attempts       INT          NOT NULL,
    last_error     VARCHAR(500) NOT NULL,
    next_at        DATETIME(6),
    version        INT          NOT NULL,
    CONSTRAINT verification_request_once UNIQUE (open_case)
);

--changeset verification:2
CREATE INDEX verification_request_case ON verification_request (case_id, id);

--changeset verification:3
CREATE INDEX verification_request_next ON verification_request (next_at);

--changeset verification:4
CREATE TABLE verification_report (
    id      BIGINT     PRIMARY KEY,
    key_id  CHAR(8)    NOT NULL,
    content MEDIUMBLOB NOT NULL,
    CONSTRAINT verification_report_request FOREIGN KEY (id) REFERENCES verification_request (id)
);

--changeset verification:5
CREATE INDEX verification_report_key ON verification_report (key_id, id);
