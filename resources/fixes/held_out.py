# Judge a version by rows that no device trained on, and store that beside the accuracy of the training.
def held_out_accuracy(model, held_out_rows):
    right = sum(1 for features, label in held_out_rows if model.predict(features) == label)
    return right / len(held_out_rows)
