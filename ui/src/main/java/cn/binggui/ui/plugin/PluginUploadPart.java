package cn.binggui.ui.plugin;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.plugin.CountyPlugins;
import cn.binggui.core.plugin.PluginVersion;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** Takes a signed plugin in, and says what is wrong with one that is not. */
final class PluginUploadPart extends Composite<Div> {
    private static final int LARGEST = 8 << 20;

    private final Actor actor;
    private final Plugins plugins;
    private final Runnable taken;
    private final Div answer = new Div();

    PluginUploadPart(Actor actor, Plugins plugins, Runnable taken) {
        this.actor = actor;
        this.plugins = plugins;
        this.taken = taken;
        getContent().addClassName("plugin-upload");
        List<String> signers = plugins.signers(actor);
        if (signers.isEmpty()) {
            getContent().add(new Span(Texts.text("plugin.noKeys")));
            return;
        }
        Button choose = new Button(Texts.text("plugin.upload"));
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(content)));
        upload.setId("plugin-upload");
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes(".jar");
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("upload.tooBig", LARGEST >> 20))
                        .setIncorrectFileType(Texts.text("plugin.type"))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage(), true));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        answer.setId("plugin-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        getContent()
                .add(
                        upload,
                        PluginMarks.styled(Texts.text("plugin.signers", String.join("；", signers)), "plugin-muted"),
                        answer);
    }

    /** Takes what was chosen; nothing of a refused file is kept. */
    void receive(byte[] content) {
        try {
            PluginVersion version = plugins.upload(actor, content);
            say(Texts.text("plugin.taken", name(version.county()), version.version()), false);
            taken.run();
        } catch (Refusal refusal) {
            say(refusal.words(), true);
        }
    }

    private String name(String county) {
        return plugins.list(actor).stream()
                .filter(each -> each.county().equals(county))
                .map(CountyPlugins::name)
                .findFirst()
                .orElse(county);
    }

    private void say(String words, boolean trouble) {
        answer.removeAll();
        answer.add(PluginMarks.styled(words, trouble ? "plugin-trouble" : "plugin-muted"));
    }
}
