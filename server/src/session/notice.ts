import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows a message. As a notice: few editors answer the question that `showErrorMessage` is. */
export function notice(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
