//! Accounts of the service's own users.

use serde_json::{Value, json};

use super::client::{Ask, Matrix};
use super::error::{MatrixError, done_if};
use crate::config::Secret;

/// What a login gives.
pub struct Login {
    /// The token of this device.
    pub token: Secret,
}

impl Matrix {
    /// Makes an account; one that is there stays.
    pub async fn register(&self, local_part: &str) -> Result<(), MatrixError> {
        let body =
            json!({ "type": "m.login.application_service", "username": local_part, "inhibit_login": true });
        done_if(self.ask(Ask::post(&["register"], body)).await, |error| error.is("M_USER_IN_USE"))
    }

    /// Logs an account in. The same device again keeps what the homeserver knows of its transactions.
    pub async fn login(&self, local_part: &str, device: &str) -> Result<Login, MatrixError> {
        let body = json!({
            "type": "m.login.application_service",
            "identifier": { "type": "m.id.user", "user": self.user(local_part) },
            "device_id": device,
        });
        let answer = self.ask(Ask::post(&["login"], body)).await?;
        let token = answer.get("access_token").and_then(Value::as_str);
        Ok(Login { token: Secret::new(token.ok_or(MatrixError::Down("it gives no token"))?) })
    }

    /// Ends an account and erases it; one that is ended stays so.
    pub async fn erase(&self, user: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["account", "deactivate"], json!({ "erase": true })).by(user);
        done_if(self.ask(ask).await, |error| !error.may_pass())
    }
}
