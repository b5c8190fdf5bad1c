package cn.binggui.ui.policy;

import com.vaadin.flow.component.UI;

/** How other screens lead to a county's policy. */
public final class PolicyNavigation {
    private PolicyNavigation() {}

    /** Returns the address of a clause in the county's policy, relative to the application. */
    public static String address(String county, String clauseId) {
        return new PolicyPlace(county, PolicyTab.TEXT, clauseId, null, null).address();
    }

    /** Returns the address of the county's policy, relative to the application. */
    public static String address(String county) {
        return new PolicyPlace(county, PolicyTab.TEXT, null, null, null).address();
    }

    /** Opens the county's policy from its beginning. */
    public static void open(UI ui, String county) {
        ui.navigate(address(county));
    }
}
