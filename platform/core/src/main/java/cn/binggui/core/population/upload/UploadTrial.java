package cn.binggui.core.population.upload;

import java.util.List;

/**
 * What an uploaded file would bring in.
 *
 * @param households how many could be read
 * @param people how many members they have
 * @param mistakes the first ones, in the file's order
 * @param untold how many more there are
 */
public record UploadTrial(int households, int people, List<UploadMistake> mistakes, int untold) {
    public UploadTrial {
        mistakes = List.copyOf(mistakes);
    }

    /** Tells whether it can be kept as it is. */
    public boolean isGood() {
        return mistakes.isEmpty() && households > 0;
    }
}
