package cn.binggui.core.plugin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The jar of an uploaded version; it never changes. */
@MappedEntity("plugin_jar")
record JarRow(@Id long pluginId, byte[] content) {}
