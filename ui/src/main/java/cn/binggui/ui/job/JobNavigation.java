package cn.binggui.ui.job;

import com.vaadin.flow.component.UI;

/** The ways to the jobs. */
public final class JobNavigation {
    private JobNavigation() {}

    /** Opens a job. */
    public static void to(long job) {
        UI.getCurrent().navigate(addressOf(job));
    }

    /** Returns the address of a job, relative to the application. */
    public static String addressOf(long job) {
        return "jobs/" + job;
    }
}
