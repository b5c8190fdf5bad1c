--liquibase formatted sql

--changeset identity:1
CREATE TABLE app_user (
    id                   BIGINT AUTO_INCREMENT PRIMARY KEY,
    username             VARCHAR(64)  NOT NULL,
    display_name         VARCHAR(64)  NOT NULL,
    password_hash        VARCHAR(200) NOT NULL,
    tenant               VARCHAR(48),
    township             CHAR(9),
    village              CHAR(12),
    department           VARCHAR(64),
    locked               BOOLEAN      NOT NULL,
    must_change_password BOOLEAN      NOT NULL,
    version              INT          NOT NULL,
    created_at           DATETIME(6)  NOT NULL,
    CONSTRAINT app_user_once UNIQUE (username),
    CONSTRAINT app_user_tenant FOREIGN KEY (tenant) REFERENCES tenant (id),
    CONSTRAINT app_user_township FOREIGN KEY (township) REFERENCES township (code),
    CONSTRAINT app_user_village FOREIGN KEY (village) REFERENCES village (code)
);

--changeset identity:2
CREATE TABLE user_role (
    user_id BIGINT      NOT NULL,
    role    VARCHAR(32) NOT NULL,
    PRIMARY KEY (user_id, role),
    CONSTRAINT user_role_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

--changeset identity:3
CREATE TABLE access_token (
    hash         CHAR(64)    PRIMARY KEY,
    user_id      BIGINT      NOT NULL,
    user_version INT         NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    CONSTRAINT access_token_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

--changeset identity:4
CREATE INDEX access_token_expiry ON access_token (expires_at);

--changeset identity:5
CREATE TABLE login_attempt (
    subject  CHAR(64)    PRIMARY KEY,
    failures INT         NOT NULL,
    since    DATETIME(6) NOT NULL,
    free_at  DATETIME(6) NOT NULL
);

--changeset identity:6
CREATE INDEX login_attempt_since ON login_attempt (since);

--changeset identity:7
CREATE TABLE web_session (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    hash         CHAR(64)    NOT NULL,
    user_id      BIGINT      NOT NULL,
    user_version INT         NOT NULL,
    started_at   DATETIME(6) NOT NULL,
    seen_at      DATETIME(6) NOT NULL,
    address      VARCHAR(64) NOT NULL,
    browser      VARCHAR(64) NOT NULL,
    ended_at     DATETIME(6),
    ending       VARCHAR(32),
    CONSTRAINT web_session_once UNIQUE (hash),
    CONSTRAINT web_session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

--changeset identity:8
CREATE INDEX web_session_live ON web_session (user_id, ended_at);

--changeset identity:9
CREATE INDEX web_session_started ON web_session (started_at);

--changeset identity:10
ALTER TABLE access_token ADD COLUMN address VARCHAR(64) NOT NULL DEFAULT '';
