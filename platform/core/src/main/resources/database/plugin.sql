--liquibase formatted sql

--changeset plugin:1
CREATE TABLE plugin_version (
    id            BIGINT       PRIMARY KEY,
    row_version   INT          NOT NULL,
    county        VARCHAR(48)  NOT NULL,
    version       VARCHAR(24)  NOT NULL,
    digest        CHAR(64)     NOT NULL,
    requires      VARCHAR(64)  NOT NULL,
    signer        VARCHAR(200) NOT NULL,
    state         VARCHAR(16)  NOT NULL,
    uploader_id   BIGINT       NOT NULL,
    uploader_name VARCHAR(64)  NOT NULL,
    uploaded_at   DATETIME(6)  NOT NULL,
    report        MEDIUMTEXT,
    CONSTRAINT plugin_version_once UNIQUE (county, version)
);

--changeset plugin:2
CREATE TABLE plugin_jar (
    plugin_id BIGINT   PRIMARY KEY,
    content   LONGBLOB NOT NULL,
    CONSTRAINT plugin_jar_version FOREIGN KEY (plugin_id) REFERENCES plugin_version (id)
);

--changeset plugin:3
CREATE TABLE plugin_switch (
    id         BIGINT       PRIMARY KEY,
    county     VARCHAR(48)  NOT NULL,
    seq        INT          NOT NULL,
    version    VARCHAR(24)  NOT NULL,
    before_it  VARCHAR(24)  NOT NULL,
    back       BOOLEAN      NOT NULL,
    actor_id   BIGINT       NOT NULL,
    actor_name VARCHAR(64)  NOT NULL,
    at         DATETIME(6)  NOT NULL,
    words      VARCHAR(500) NOT NULL,
    CONSTRAINT plugin_switch_once UNIQUE (county, seq)
);
