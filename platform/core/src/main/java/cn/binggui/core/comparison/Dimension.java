package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import java.util.List;
import java.util.function.Function;

/**
 * How one row of the matrix is generated.
 *
 * @param lines what a county says; empty where nobody says anything
 */
record Dimension(int number, String title, MatrixRow.Group group, Function<CountyPolicy, List<MatrixLine>> lines) {}
