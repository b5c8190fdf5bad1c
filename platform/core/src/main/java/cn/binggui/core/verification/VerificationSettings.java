package cn.binggui.core.verification;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How platforms are asked.
 *
 * @param pause between two looks at what is to be sent and what has been answered
 */
@ConfigurationProperties("binggui.verification")
record VerificationSettings(@Bindable(defaultValue = "3s") Duration pause) {}
