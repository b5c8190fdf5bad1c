package cn.binggui.ui.casework;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** Where meetings are shown. */
final class MeetingPlaces {
    static final String ROUTE = "cases/meetings";
    static final String MEETING = "meeting";

    private MeetingPlaces() {}

    static String addressOf(long meeting) {
        return ROUTE + "/" + meeting;
    }

    static RouteParameters parameters(long meeting) {
        return new RouteParameters(MEETING, Long.toString(meeting));
    }

    /** Reads a key; empty where it is none. */
    static Optional<Long> key(Optional<String> text) {
        return text.filter(each -> each.matches("\\d{1,18}")).map(Long::parseLong);
    }

    static Optional<Long> queried(BeforeEvent event) {
        return key(event.getLocation().getQueryParameters().getSingleParameter(MEETING));
    }
}
