// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace panel {

/// A sentence and a field: whoever wants to lose something types the name of it first.
class NameConfirmation : public QWidget
{
    Q_OBJECT

public:
    /// `request`: plain text above the field. `fieldName`: for screen readers.
    NameConfirmation(const QString &name, const QString &request, const QString &fieldName,
                     QWidget *parent);

    /// Exactly the name stands there.
    bool isConfirmed() const;

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QLineEdit *m_field;
};

} // namespace panel
