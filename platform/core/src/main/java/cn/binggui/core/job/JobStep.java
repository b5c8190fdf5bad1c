package cn.binggui.core.job;

import java.util.List;

/**
 * What one chunk of a job has done.
 *
 * @param reached key of the chunk's last item
 * @param done items of the chunk, failed ones among them
 * @param changed items that came out otherwise than before
 */
public record JobStep(long reached, long done, long changed, List<JobFailure> failures) {}
