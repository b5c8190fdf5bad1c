package cn.binggui.ui.scoring;

import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.SpotCheckDeed;
import cn.binggui.core.scoring.spotcheck.SpotCheckState;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;

/** What was found at one household, and the form for the next finding. */
final class SpotCheckFindingPart extends Composite<Div> {
    private final SpotCheckContext context;
    private final SpotCheckView.Line line;
    private final SpotCheckFiles files;

    SpotCheckFindingPart(SpotCheckContext context, SpotCheckView.Line line, boolean focused, Runnable next) {
        this.context = context;
        this.line = line;
        files = new SpotCheckFiles(context, line.listed().line().household());
        getContent().addClassName("spot-finding");
        getContent().add(head());
        line.findings().reversed().forEach(finding -> getContent().add(told(finding)));
        boolean correcting = line.finding() != null;
        boolean done = context.view().check().state() == SpotCheckState.DONE;
        if (context.may(SpotCheckDeed.RECORD) && (correcting || !done)) {
            getContent().add(new SpotCheckFindingForm(context, line, focused, next));
        } else if (!correcting) {
            getContent().add(SpotCheckPageView.nothing("spotcheck.finding.none"));
        }
    }

    private Div head() {
        Div head = new Div(
                new H4(Texts.text("spotcheck.line", line.township(), line.village(), line.category(), line.head())));
        head.addClassName("spot-head");
        boolean opensCases = Stream.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER)
                .anyMatch(context.actor()::is);
        if (opensCases) {
            head.add(new Anchor(
                    CaseNavigation.ofCase(line.listed().line().caseId()),
                    Texts.text("spotcheck.case", line.listed().line().number())));
        } else {
            head.add(SpotCheckWords.styled(line.listed().line().number(), "spot-number"));
        }
        return head;
    }

    private Div told(Finding finding) {
        Div told = new Div();
        told.addClassName("spot-told");
        boolean stands = finding.equals(line.finding());
        Div head = new Div(
                SpotCheckWords.styled(finding.on().toString(), "spot-strong"),
                SpotCheckWords.chip(finding),
                SpotCheckWords.styled(
                        finding.content().others().isEmpty()
                                ? Texts.text(
                                        "spotcheck.finding.by", finding.recorderName(), Minute.of(finding.recordedAt()))
                                : Texts.text(
                                        "spotcheck.finding.with",
                                        finding.recorderName(),
                                        String.join("、", finding.content().others()),
                                        Minute.of(finding.recordedAt())),
                        "spot-muted"));
        head.addClassName("spot-head");
        if (finding.corrects() != null) {
            head.add(SpotCheckWords.styled(Texts.text("spotcheck.finding.corrects", finding.seq() - 1), "spot-muted"));
        }
        if (!stands) {
            told.addClassName("spot-replaced");
            head.add(SpotCheckWords.styled(Texts.text("spotcheck.finding.replaced"), "spot-muted"));
        }
        told.add(head);
        if (!finding.content().words().isBlank()) {
            told.add(new Paragraph(finding.content().words()));
        }
        Div papers = new Div();
        papers.addClassName("spot-files");
        files.links(finding.content().attachments()).forEach(papers::add);
        told.add(papers);
        return told;
    }
}
