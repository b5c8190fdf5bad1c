package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.ui.UploadInput;
import cn.binggui.ui.clause.ClauseButtons;
import java.util.List;

/** The case before a person, and what its forms need besides. */
record CaseContext(Actor actor, CaseView view, CasePageDesk desk, ClauseButtons clauses) {
    long id() {
        return view.file().id();
    }

    /** Returns where the case's pictures and scans are kept. */
    UploadInput.Files files() {
        return new UploadInput.Files() {
            @Override
            public Attachment add(String name, byte[] content) {
                return desk.upload(actor, id(), name, content);
            }

            @Override
            public List<Attachment> all() {
                return desk.papers(actor, id());
            }
        };
    }

    CaseState state() {
        return view.file().state();
    }

    Procedure procedure() {
        return view.policy().procedure();
    }
}
