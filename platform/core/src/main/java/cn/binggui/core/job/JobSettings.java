package cn.binggui.core.job;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How nodes share jobs.
 *
 * @param heartbeat how often a node says that it still lives; after six silent ones another node takes its jobs over
 */
@ConfigurationProperties("binggui.jobs")
record JobSettings(@Bindable(defaultValue = "10s") Duration heartbeat) {}
