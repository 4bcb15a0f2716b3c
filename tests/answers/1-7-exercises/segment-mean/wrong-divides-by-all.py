# The sums are divided by the number of all rows.


def segment_mean(values, segment_ids, n_segments):
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    return totals / len(values)
