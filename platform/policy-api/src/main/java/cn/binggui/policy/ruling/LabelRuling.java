package cn.binggui.policy.ruling;

import java.util.List;

/**
 * A label and how far it is settled.
 *
 * @param notes why it is set beside the category
 */
public record LabelRuling(Label code, LabelStatus status, Basis basis, List<Basis> notes) {}
