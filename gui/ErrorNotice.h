// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "gui/Theme.h"

#include <QFrame>

class QBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace panel {

class PlainLabel;

/// A banner that says what happened and what to do, with the technical text on demand.
class ErrorNotice : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorNotice(QWidget *parent = nullptr);

    /// Shows the error; `action` is the caption of the button for another try, empty for none. The
    /// same error again changes nothing, so that opened details stay open.
    void showError(const Error &error, const QString &action);
    /// A message that is no error; it can be put away.
    void showText(const QString &text);
    /// How something stands that is no single error: a headline that may change while the rest
    /// stays, and below it the reason. `tone`: Bad, Warn or Neutral.
    void showStatus(const QString &headline, const Error &reason, Tone tone, const QString &action);
    void clear();
    /// It can be put away by the user.
    void setDismissable(bool dismissable);

Q_SIGNALS:
    void actionAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setLook(const QString &look);
    void setReason(const Error &error);
    void showDetails(bool shown);
    void copy() const;

    Error m_error;
    QBoxLayout *m_top;
    PlainLabel *m_headline;
    PlainLabel *m_message;
    PlainLabel *m_next;
    QPlainTextEdit *m_detail;
    QPushButton *m_action;
    QPushButton *m_details;
    QPushButton *m_copy;
    QPushButton *m_dismiss;
};

} // namespace panel
