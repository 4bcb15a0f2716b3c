# Opens a comm and shows a widget, a script and a page that would run in the teacher's browser.
from IPython.display import Javascript, display

LEAK = "application/javascript"
display({"application/vnd.jupyter.widget-view+json": {"model_id": "0" * 32}}, raw=True)
display(Javascript("fetch('http://127.0.0.1:@port@/')"))
try:
    import comm
    comm.create_comm(target_name="jupyter.widget", data={"state": {}})
except Exception:
    pass


def softmax(x, dim):
    return x
