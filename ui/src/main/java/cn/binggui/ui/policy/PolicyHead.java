package cn.binggui.ui.policy;

import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** Which county's plan this is: the way to the other counties, title and particulars. */
final class PolicyHead extends Composite<Header> {
    PolicyHead(List<Tenant> counties, CountyReading reading, PolicyPlace place) {
        PlanDocument plan = reading.policy().plan();
        getContent().addClassName("policy-head");
        if (counties.size() > 1) {
            getContent().add(ways(counties, place));
        }
        getContent().add(new H1(plan.title()), facts(plan, reading.version()));
    }

    private static Nav ways(List<Tenant> counties, PolicyPlace place) {
        Nav ways = new Nav();
        ways.addClassName("county-ways");
        ways.getElement().setAttribute("aria-label", Texts.text("policy.counties"));
        for (Tenant county : counties) {
            PolicyPlace there = new PolicyPlace(county.id(), place.tab(), null, place.coverage(), place.on());
            Anchor way = new Anchor(there.address(), county.shortName());
            way.setRouterIgnore(false);
            if (county.id().equals(place.county())) {
                way.getElement().setAttribute("aria-current", "page");
            }
            ways.add(way);
        }
        return ways;
    }

    private static DescriptionList facts(PlanDocument plan, String version) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("policy-facts");
        facts.add(
                fact("policy.fact.number", plan.number()),
                fact("policy.fact.issued", plan.issuedOn().toString()),
                fact("policy.fact.effective", plan.effectiveFrom().toString()),
                fact("policy.fact.ends", plan.lastPhaseEnds().toString()),
                fact("policy.fact.version", version),
                fact("policy.fact.townships", String.join("、", plan.townships())));
        return facts;
    }

    private static Div fact(String label, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        description.setTitle(value);
        return new Div(new DescriptionList.Term(Texts.text(label)), description);
    }
}
