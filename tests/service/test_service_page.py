"""The page where one draws a digit, in a real browser, with recorded strokes."""

import re

import browser
import serving
from playwright.sync_api import Page, expect, sync_playwright


def draw(page: Page, strokes: list[list[list[float]]]) -> None:
    """Draw with the mouse, stroke by stroke."""
    page.get_by_role("button", name="Clear").click()
    box = page.locator("#pad").bounding_box()
    scale = box["width"] / 256
    for (x, y), *points in strokes:
        page.mouse.move(box["x"] + scale * x, box["y"] + scale * y)
        page.mouse.down()
        for x, y in points:
            page.mouse.move(box["x"] + scale * x, box["y"] + scale * y)
        with page.expect_response("**/predict"):
            page.mouse.up()


def test_most_drawings_are_read_and_nothing_else_is_asked_for():
    """What comes after the last stroke counts. No other host is asked for anything."""
    read, asked = [], []
    with serving.service() as service, sync_playwright() as playwright:
        page = browser.chromium(playwright).new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{service.url}/")
        for drawing in serving.drawings():
            draw(page, drawing["strokes"])
            expect(page.locator("#answer")).to_have_text(re.compile(r"^\d$"))
            read.append((drawing["digit"], int(page.locator("#answer").inner_text())))
        expect(page.locator("meter")).to_have_count(10)
        page.screenshot(path="/tmp/page.png")
        page.get_by_role("button", name="Clear").click()
        expect(page.locator("#answer")).to_have_text("")
        page.close()
    print(read)
    assert sum(meant == said for meant, said in read) >= 18, read
    assert all(url.startswith(service.url) for url in asked)
