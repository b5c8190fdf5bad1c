package cn.binggui.core.casework.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes a case's state and summary as its events say, where nobody has gone on with it meanwhile. */
@Singleton
class CaseMending {
    private final CaseRepositories.Files files;
    private final CaseRepositories.Summaries summaries;

    CaseMending(CaseRepositories.Files files, CaseRepositories.Summaries summaries) {
        this.files = files;
        this.summaries = summaries;
    }

    @Transactional(TenantDataSource.NAME)
    void mend(CaseFileRow seen, String state, int seq, CaseSummaryRow summary, boolean missing) {
        if (files.mend(seen.id(), seen.seq(), seq, state) == 0) {
            return;
        }
        if (missing) {
            summaries.save(summary);
        } else {
            summaries.update(summary);
        }
    }
}
