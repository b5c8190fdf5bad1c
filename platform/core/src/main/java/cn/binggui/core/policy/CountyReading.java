package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import java.util.List;

/**
 * A county's policy as people read it.
 *
 * @param version the plugin's version
 * @param parameters every parameter with its value in force on the day that was asked for
 */
public record CountyReading(CountyPolicy policy, String version, List<ParameterRow> parameters, Citations citations) {
    public CountyReading {
        parameters = List.copyOf(parameters);
    }
}
