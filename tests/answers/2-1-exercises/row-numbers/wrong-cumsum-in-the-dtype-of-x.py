# It counts in the dtype of x: float16 cannot count beyond 2,048 in ones.


def row_numbers(x):
    return x.new_ones(len(x)).cumsum(0).long() - 1
