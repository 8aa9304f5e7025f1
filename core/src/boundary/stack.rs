//! The rule of the stack, as shells call it: at once, on any thread, before the core is open.

use crate::stack::{self, StackState, StackStep};

/// Home alone.
#[uniffi::export]
pub fn home_stack() -> StackState {
    stack::home()
}

/// The stack after a step.
#[uniffi::export]
pub fn step_stack(stack: StackState, step: StackStep) -> StackState {
    stack::step(stack, step)
}
