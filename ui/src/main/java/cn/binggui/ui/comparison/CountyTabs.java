package cn.binggui.ui.comparison;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.List;
import java.util.function.IntConsumer;

/** Chooses the one county that a phone has room for; wider screens show all and hide the tabs. */
final class CountyTabs extends Composite<Tabs> {
    /**
     * Creates the tabs.
     *
     * @param chosen is told the column's number, from 1
     */
    CountyTabs(List<CountyColumn> counties, IntConsumer chosen) {
        counties.forEach(county -> getContent().add(new Tab(county.name())));
        getContent().addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_EQUAL_WIDTH_TABS);
        getContent().addClassName("county-tabs");
        getContent()
                .addSelectedChangeListener(change -> chosen.accept(getContent().getSelectedIndex() + 1));
    }
}
