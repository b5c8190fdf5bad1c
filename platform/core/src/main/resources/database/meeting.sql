--liquibase formatted sql

--changeset meeting:1
CREATE TABLE meeting (
    id       BIGINT      PRIMARY KEY,
    version  INT         NOT NULL,
    state    VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin,
    held_on  DATE        NOT NULL,
    key_id   CHAR(8)     NOT NULL,
    content  MEDIUMBLOB  NOT NULL
);

--changeset meeting:2
CREATE INDEX meeting_list ON meeting (township, held_on, id);

--changeset meeting:3
CREATE TABLE meeting_member (
    id         BIGINT     PRIMARY KEY,
    meeting_id BIGINT     NOT NULL,
    position   INT        NOT NULL,
    user_id    BIGINT,
    present    BOOLEAN    NOT NULL,
    key_id     CHAR(8)    NOT NULL,
    content    MEDIUMBLOB NOT NULL,
    CONSTRAINT meeting_member_once UNIQUE (meeting_id, position),
    CONSTRAINT meeting_member_user UNIQUE (meeting_id, user_id),
    CONSTRAINT meeting_member_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

--changeset meeting:4
CREATE TABLE meeting_case (
    id         BIGINT     PRIMARY KEY,
    meeting_id BIGINT     NOT NULL,
    position   INT        NOT NULL,
    case_id    BIGINT     NOT NULL,
    seen       INT        NOT NULL,
    written    INT,
    key_id     CHAR(8)    NOT NULL,
    content    MEDIUMBLOB NOT NULL,
    CONSTRAINT meeting_case_once UNIQUE (meeting_id, case_id),
    CONSTRAINT meeting_case_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT meeting_case_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset meeting:5
CREATE INDEX meeting_case_case ON meeting_case (case_id);
