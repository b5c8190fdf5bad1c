package cn.binggui.core.comparison;

import cn.binggui.policy.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One dimension on which the counties' policies are set side by side.
 *
 * @param number place in the matrix, from 1
 * @param title Chinese, for example 配偶分居
 * @param cells what each county says, in the counties' order
 * @param differs whether any two counties say different things, whatever their wording
 */
public record MatrixRow(int number, String title, Group group, Map<String, MatrixCell> cells, boolean differs) {
    public MatrixRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    static MatrixRow of(int number, String title, Group group, Map<String, MatrixCell> cells) {
        boolean differs =
                cells.values().stream().map(MatrixCell::substance).distinct().count() > 1;
        return new MatrixRow(number, title, group, cells, differs);
    }

    /** Kinds of dimensions, in the order of the matrix. */
    public enum Group implements Term {
        SCOPE("范围与分类"),
        MEMBERS("家庭成员"),
        INCOME("收入核算"),
        CATEGORIES("类别与门槛"),
        PROCEDURE("办理程序"),
        MONITORING("动态监测"),
        SUPERVISION("退出与监督");

        private final String term;

        Group(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
