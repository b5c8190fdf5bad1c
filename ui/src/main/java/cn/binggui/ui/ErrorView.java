package cn.binggui.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands in place of a page that cannot be shown. */
abstract class ErrorView extends Composite<Div> implements HasDynamicTitle {
    private String title = "";

    void show(String title, String text) {
        this.title = title;
        Div content = getContent();
        content.removeAll();
        content.addClassNames("page", "error-page");
        content.add(new H2(title), new Paragraph(text), new Anchor("", Texts.text("error.home")));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }
}
