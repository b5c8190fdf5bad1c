package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseEntry;
import java.util.List;

/** What another feature derives from cases' events and stores; it is compared with them when cases are rebuilt. */
public interface DerivedFromCases {
    /**
     * Compares what is stored of a case with its events, and writes anew what differs.
     *
     * @param entries the whole file
     * @return in Chinese what was different; empty where nothing was
     */
    String mend(CaseFile file, List<CaseEntry> entries);
}
