package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.ui.Texts;
import cn.binggui.ui.UploadInput;
import java.util.Objects;

/** 公示照片: pictures of the posted notice. */
final class CasePicturesForm extends CaseForm {
    private final UploadInput pictures;
    private final CaseNotice notice;

    CasePicturesForm(CaseContext context) {
        notice = Objects.requireNonNull(context.state().notice());
        pictures = new UploadInput(context.files(), Texts.text("casepage.event.proved.evidence"), inputs()::changed);
        inputs().keep(
                        "pictures",
                        () -> pictures.given().stream().map(String::valueOf).toList(),
                        keys -> pictures.restore(
                                keys.stream().map(Long::valueOf).toList()));
        add(note(Texts.text("caseform.pictures", notice.postedOn(), notice.until(), notice.pictures())), pictures);
    }

    @Override
    CaseSubmission submission() {
        return event(new CaseEvent.NoticeProved(notice.step(), pictures.given()));
    }
}
