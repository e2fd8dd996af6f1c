# One image for every role: what a node is, its environment says. See README.md for the variables.
FROM node:24.12-bookworm-slim AS console
WORKDIR /baton
COPY package.json package-lock.json .npmrc ./
COPY clients clients
RUN npm ci --include=dev --ignore-scripts
COPY scripts scripts
COPY tsconfig.json ./
COPY web web
RUN node scripts/bootstrap.js --console

FROM node:24.12-bookworm-slim
WORKDIR /baton
ENV NODE_ENV=production DATA_DIR=/data
COPY package.json package-lock.json .npmrc ./
COPY clients/typescript/package.json clients/typescript/
# The image brings Node itself, so the optional packages that carry one are left out, but not argon2's binary.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* && mkdir /data && chown node /data
COPY moleculer.config.ts ./
COPY actors actors
COPY services services
COPY --from=console /baton/web/dist web/dist
USER node
EXPOSE 3000
CMD ["node", "--disable-warning=ExperimentalWarning", "services/main.ts"]
