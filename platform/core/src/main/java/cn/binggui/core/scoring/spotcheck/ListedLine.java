package cn.binggui.core.scoring.spotcheck;

import org.jspecify.annotations.Nullable;

/**
 * A household on a check's list, and what became of it.
 *
 * @param excluded whether it was taken from the list before that was frozen
 * @param position its place in its stratum, from one; {@code null} before the draw and where it is excluded
 * @param drawn whether it is to be checked
 */
public record ListedLine(
        SpotCheckLine line, boolean excluded, @Nullable Integer position, boolean drawn) {}
