// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace panel {

/// The place of a secret: dots, or for half a minute the value itself. It is painted and nothing
/// else: neither its text nor its length is in the tree that screen readers (and every other
/// program of the user) can read; who cannot see it copies it. Hidden again when the window loses
/// the focus or the page is left.
class SecretText : public QWidget
{
    Q_OBJECT

public:
    explicit SecretText(QWidget *parent = nullptr);

    /// What screen readers say.
    void setSecretName(const QString &name);
    void reveal(const std::shared_ptr<Secret> &value);
    void conceal();
    bool isRevealed() const { return m_value != nullptr; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    void updateAccessibleName();

    QString m_name;
    std::shared_ptr<Secret> m_value; ///< null: dots
    QTimer m_conceal;
};

} // namespace panel
