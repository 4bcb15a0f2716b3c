# A loop over the rows.
def share_right(scores, labels):
    right = 0
    for row, label in zip(scores, labels):
        right += int(row.argmax() == label)
    return right / len(labels)
