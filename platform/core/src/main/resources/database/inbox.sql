--liquibase formatted sql

--changeset inbox:1
CREATE TABLE case_notification (
    id         BIGINT      PRIMARY KEY,
    case_id    BIGINT      NOT NULL,
    township   CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    village    CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tiers      INT         NOT NULL,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_day     DATE        NOT NULL,
    seq        INT         NOT NULL,
    actor_id   BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT case_notification_once UNIQUE (case_id, kind, on_day, seq),
    CONSTRAINT case_notification_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset inbox:2
CREATE INDEX case_notification_township ON case_notification (township, id, tiers, village, actor_id);

--changeset inbox:3
CREATE INDEX case_notification_village ON case_notification (village, id, tiers, township, actor_id);

--changeset inbox:4
CREATE INDEX case_notification_kind ON case_notification (kind, id);

--changeset inbox:5
CREATE INDEX case_notification_age ON case_notification (created_at);

--changeset inbox:6
CREATE TABLE case_notification_seen (
    user_id BIGINT NOT NULL,
    seen_id BIGINT NOT NULL,
    PRIMARY KEY (user_id, seen_id)
);

--changeset inbox:7
CREATE TABLE case_notification_mark (
    user_id BIGINT PRIMARY KEY,
    up_to   BIGINT NOT NULL
);

--changeset inbox:8
CREATE INDEX case_summary_act_by ON case_summary (is_open, act_by, case_id);
