package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import java.util.List;

/**
 * A county's policy as people read it.
 *
 * @param policy with the time limits and monitoring cycles in force on the day
 * @param version the plugin's version
 * @param parameters every parameter with its value in force on the day that was asked for
 * @param limits every time limit, notice time and monitoring cycle with what is in force on that day
 */
public record CountyReading(
        CountyPolicy policy,
        String version,
        List<ParameterRow> parameters,
        List<ParameterRow> limits,
        Citations citations) {
    public CountyReading {
        parameters = List.copyOf(parameters);
        limits = List.copyOf(limits);
    }
}
