"""The policy documents that the stories play under."""

IMAGES = {
    "version": "1",
    "default": "deny",
    "hide": ["imageUpload"],
    "tools": {
        "imageInference": {
            "require": [
                {
                    "conditions": [{"path": "args.width", "op": "lte", "value": 2048}],
                    "on_deny": "At most 2048 pixels wide.",
                }
            ],
            "require_approval": [
                {
                    "conditions": [{"path": "args.numberResults", "op": "gt", "value": 4}],
                    "timeout": "10m",
                    "reason": "More than four images at once",
                }
            ],
        },
        "modelSearch": {"limits": [{"counter": "searches", "window": "day", "max": 3, "scope": "grant"}]},
        "buyCredits": {
            "limits": [
                {"counter": "spent", "window": "day", "max": 100, "scope": "grant", "amount": {"path": "args.amount"}}
            ]
        },
        "listVideoModels": {},
    },
}
ALLOW_ALL = {"version": "1", "default": "allow"}
HOLD_ALL = {"version": "1", "default": "allow", "all_tools": {"require_approval": [{"conditions": []}]}}

FEW_IMAGES = {"positivePrompt": "a walnut desk lamp", "numberResults": 2, "width": 1024, "height": 1024}
MANY_IMAGES = {"positivePrompt": "a walnut desk lamp", "numberResults": 6, "width": 1024, "height": 1024}


def held_for(timeout: str) -> dict:
    """A policy whose every question ends after this time."""
    rule = {"conditions": [], "timeout": timeout, "reason": "Everything is asked"}
    return {"version": "1", "default": "allow", "all_tools": {"require_approval": [rule]}}
