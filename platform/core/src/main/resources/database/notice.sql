--liquibase formatted sql

--changeset notice:1
CREATE TABLE notice (
    id          BIGINT       PRIMARY KEY,
    kind        VARCHAR(8)   NOT NULL,
    village     CHAR(12)     NOT NULL,
    township    CHAR(9)      NOT NULL,
    token       CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    posted_on   DATE         NOT NULL,
    until_on    DATE,
    days        INT,
    poster      VARCHAR(64)  NOT NULL,
    source      VARCHAR(500) NOT NULL,
    standing_of CHAR(12),
    CONSTRAINT notice_token UNIQUE (token),
    CONSTRAINT notice_standing_once UNIQUE (standing_of)
);

--changeset notice:2
CREATE INDEX notice_village ON notice (village, posted_on);

--changeset notice:3
CREATE TABLE notice_line (
    id            BIGINT      PRIMARY KEY,
    notice_id     BIGINT      NOT NULL,
    case_id       BIGINT      NOT NULL,
    shown         VARCHAR(8)  NOT NULL,
    persons       INT         NOT NULL,
    type          VARCHAR(24) NOT NULL,
    added_on      DATE        NOT NULL,
    taken_down_on DATE,
    reason        VARCHAR(16),
    CONSTRAINT notice_line_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
);

--changeset notice:4
CREATE INDEX notice_line_case ON notice_line (case_id);
