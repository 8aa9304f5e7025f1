//! The rule of the stack, as shells call it: at once, on any thread, before the core is open.

use crate::action::AppAction;
use crate::stack::{self, StackState, StackStep};

/// Home alone.
#[uniffi::export]
pub fn home_stack() -> StackState {
    stack::home()
}

/// What a touched control does to the screens; `None` where it does nothing to them. The core is told its action too,
/// unless that is `Opened` or `Left`: those it hears of by the screens that open and close.
#[uniffi::export]
pub fn step_of(action: AppAction) -> Option<StackStep> {
    stack::step_of(&action)
}

/// The stack after a step.
#[uniffi::export]
pub fn step_stack(stack: StackState, step: StackStep) -> StackState {
    stack::step(stack, step)
}
