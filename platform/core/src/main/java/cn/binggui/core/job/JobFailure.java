package cn.binggui.core.job;

import io.micronaut.core.annotation.Introspected;

/**
 * An item that a job could not do.
 *
 * @param item what people call it by, for example a household's number
 * @param reason in Chinese, without facts
 */
@Introspected
public record JobFailure(String item, String reason) {}
